using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SafePublication.Analyzers.Publishing;

/// <summary>
/// Lowers code that does not bind, which is normal where references are missing: its parts are read as they stand, a call on a
/// collection of ours still changes that collection, a lock of a type that is not there is still a lock, and lambdas may run.
/// </summary>
internal sealed class UnboundLowering
{
    private readonly FunctionLowering _function;
    private readonly UnboundCalls _calls;

    public UnboundLowering(FunctionLowering function)
    {
        _function = function;
        _calls = new UnboundCalls(function);
    }

    public Value Lower(IOperation expression)
    {
        if (_calls.Lower(expression) is { } value)
            return value;
        var effect = Candidate(expression) is { } candidate ? _function.Tables.Methods.Of(candidate) : Effect.None;
        if (effect is Effect.Signal or Effect.Enqueue or Effect.Dequeue)
            effect = Effect.None;
        if (effect == Effect.LazyInitialize)
            return new LazyInitializerLowering(_function).Lower(expression.Syntax, [.. expression.ChildOperations]);
        if (effect == Effect.ReadModifyWrite && Exchange(expression) is { } old)
            return old;
        var access = (expression.Syntax as InvocationExpressionSyntax)?.Expression as MemberAccessExpressionSyntax;
        if (effect == Effect.None && NameOf(expression.Syntax) is { } name && WellKnownMethods.OfUnbound(name) is var meant and (Effect.Wait or Effect.ThreadAssertion))
            effect = meant;
        List<Value> functions = [];
        List<Value> passed = [];
        foreach (var part in expression.ChildOperations)
        {
            // Where not even the member is known, the member access is a part of its own.
            var child = access is not null && part.Syntax == access && part.ChildOperations.Count == 1 ? part.ChildOperations.First() : part;
            if (access is not null && child.Syntax == access.Expression)
                Touch(child, access, effect);
            else if (child is IAnonymousFunctionOperation or IDelegateCreationOperation)
                functions.Add(_function.Expressions.Lower(child));
            else
                passed.Add(_function.Expressions.Lower(child));
        }

        if (expression.Syntax.Parent is ExpressionStatementSyntax && effect == Effect.None)
            _function.Places.PresumeStores(expression.Syntax, Value.None, holder: null, passed);
        Happen(expression.Syntax, effect, functions);
        StoreByReference(expression);
        return Value.Opaque(expression.Syntax);
    }

    /// <summary>An exchange of a value whose type does not bind orders as any other one.</summary>
    private Value? Exchange(IOperation expression)
    {
        var arguments = (expression.Syntax as InvocationExpressionSyntax)?.ArgumentList.Arguments ?? default;
        if (arguments.Count < 2 || expression.ChildOperations.FirstOrDefault(part => part.Syntax == arguments[0].Expression) is not { } target || _function.Places.Of(target) is not { } place)
            return null;
        var operands = arguments.Skip(1).Select(argument => expression.ChildOperations.FirstOrDefault(part => part.Syntax == argument.Expression) is { } part ? _function.Expressions.Lower(part) : Value.Unknown).ToList();
        var loaded = _function.Places.Load(expression.Syntax, place, MemoryOrder.FullFence);
        _function.Flow.Emit(new Access(expression.Syntax, AccessKind.Store, place, MemoryOrder.FullFence, operands[0]) { Comparand = operands.Count > 1 ? operands[1] : Value.None });
        return loaded;
    }

    /// <summary>What is passed by reference may be written, whoever is called.</summary>
    private void StoreByReference(IOperation expression)
    {
        var lent = (expression.Syntax as InvocationExpressionSyntax)?.ArgumentList.Arguments.Where(argument => argument.RefKindKeyword.IsKind(SyntaxKind.RefKeyword) || argument.RefKindKeyword.IsKind(SyntaxKind.OutKeyword)) ?? [];
        foreach (var argument in lent)
        {
            if (expression.ChildOperations.FirstOrDefault(part => part.Syntax == argument.Expression) is { } place)
                _function.Assignments.StoreUnknown(place, argument, MemoryOrder.Plain);
        }
    }

    private void Happen(SyntaxNode call, Effect effect, List<Value> functions)
    {
        switch (effect)
        {
            case Effect.Spawn or Effect.SpawnAndWait:
                foreach (var function in functions.Where(function => function.Kind == ValueKind.Function))
                    _function.Flow.Emit(new Spawn(call, function, isMany: effect == Effect.SpawnAndWait, handed: []));
                if (effect == Effect.SpawnAndWait)
                    _function.Flow.Emit(new Wait(call));
                break;
            case Effect.Wait or Effect.SignalAndWait:
                _function.Flow.Emit(new Wait(call));
                break;
            case Effect.ThreadAssertion:
                _function.Flow.Emit(new ThreadAssertion(call));
                break;
            default:
                _function.Flow.Emit(new OpaqueCall(call, null, Value.None, ImmutableArray<Value>.Empty));
                _function.Calls.MayRun(call, functions, isHandedOn: true);
                break;
        }
    }

    private static string? NameOf(SyntaxNode expression) => expression is InvocationExpressionSyntax invocation ? invocation.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        IdentifierNameSyntax name => name.Identifier.ValueText,
        _ => null,
    } : null;

    /// <summary>The method that a call means whose arguments do not fit any overload of it.</summary>
    private static IMethodSymbol? Candidate(IOperation expression) =>
        expression is { Syntax: InvocationExpressionSyntax invocation, SemanticModel: { } model }
            ? model.GetSymbolInfo(invocation).CandidateSymbols.OfType<IMethodSymbol>().FirstOrDefault()
            : null;

    private void Touch(IOperation receiver, MemberAccessExpressionSyntax access, Effect effect)
    {
        var value = _function.Expressions.Lower(receiver);
        var method = access.Name.Identifier.ValueText;
        if (effect == Effect.None && receiver.Type is null or { TypeKind: TypeKind.Error })
            effect = WellKnownMethods.OfUnbound(method);
        if (effect is Effect.EnterLock or Effect.TryEnterLock or Effect.ExitLock)
            _function.Flow.Emit(new LockStep(access, LockToken.Of(receiver, value, _function), effect != Effect.ExitLock));
        else if (Containers.ChangesByName(method))
            _function.Places.StoreContents(access, value, receiver.Type);
        else if (!Containers.Ends(method))
            _function.Places.LoadContents(access, value, receiver.Type);
        if (access.Parent?.Parent is ExpressionStatementSyntax && effect == Effect.None && !Containers.Ends(method))
            _function.Places.PresumeStores(access, value, receiver.Type, []);
    }
}

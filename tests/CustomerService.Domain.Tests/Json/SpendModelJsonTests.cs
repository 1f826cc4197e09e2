using System.Text.Json;
using CustomerService.Domain.Customers;
using CustomerService.Domain.Customers.Lifetime;
using CustomerService.Domain.Json;

namespace CustomerService.Domain.Tests.Json;

/// <summary>Pareto/NBD and Gamma-Gamma are kept without their data.</summary>
public sealed class SpendModelJsonTests
{
    [Fact]
    public void Pareto_is_written_as_its_parameters_and_its_unit_and_comes_back_to_the_last_bit()
    {
        var model = new ParetoNbd(0.553, 10.578, 0.606, 11.669, TimeUnit.Weeks);
        var odd = new ParetoNbd(Math.PI, 1e-300, 1.0 / 3, 5e300, TimeUnit.Years);

        Assert.Equal("""{"r":0.553,"alpha":10.578,"s":0.606,"beta":11.669,"unit":"weeks"}""", JsonSerializer.Serialize(model, CustomerServiceJson.ParetoNbd));
        Assert.Equal(odd, JsonSerializer.Deserialize(JsonSerializer.Serialize(odd, CustomerServiceJson.ParetoNbd), CustomerServiceJson.ParetoNbd));
    }

    [Fact]
    public void Gamma_Gamma_is_written_as_its_parameters_and_its_currency_and_comes_back_to_the_last_bit()
    {
        var model = new GammaGamma(6.25, 3.74, 15.44, "USD");
        var odd = new GammaGamma(1.0 / 3, double.Epsilon, double.MaxValue, "CNY");

        Assert.Equal("""{"p":6.25,"q":3.74,"v":15.44,"currency":"USD"}""", JsonSerializer.Serialize(model, CustomerServiceJson.GammaGamma));
        Assert.Equal(odd, JsonSerializer.Deserialize(JsonSerializer.Serialize(odd, CustomerServiceJson.GammaGamma), CustomerServiceJson.GammaGamma));
    }

    [Theory]
    [InlineData("""{"r":1,"alpha":4,"s":-0.7,"beta":2,"unit":"weeks"}""", "$.s")]
    [InlineData("""{"r":1,"alpha":4,"s":0.7,"unit":"weeks"}""", "$")]
    [InlineData("""{"r":1,"alpha":4,"s":0.7,"beta":2,"unit":"weeks","name":"Pareto/NBD"}""", "$.name")]
    public void What_is_no_Pareto_model_is_refused_with_its_place(string json, string path) =>
        Assert.Equal(path, Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, CustomerServiceJson.ParetoNbd)).Path);

    [Theory]
    [InlineData("""{"p":6,"q":0,"v":15,"currency":"USD"}""", "$.q")]
    [InlineData("""{"p":6,"q":3,"v":15,"currency":"usd"}""", "$.currency")]
    [InlineData("""{"p":6,"q":3,"v":15}""", "$")]
    [InlineData("""{"p":6,"q":3,"v":15,"currency":"USD","populationMean":4}""", "$.populationMean")]
    public void What_is_no_model_of_spending_is_refused_with_its_place(string json, string path) =>
        Assert.Equal(path, Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(json, CustomerServiceJson.GammaGamma)).Path);
}
